"""The Master Scenario Events List: written from a scenario, read back into it, or made one."""
