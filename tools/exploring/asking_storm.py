"""Asks stormpy, in the Python that has it: python asking_storm.py game.prism ENDINGS."""

import importlib
import json
import sys
import time
from typing import Any

stormpy: Any = importlib.import_module("stormpy")  # not among what this program installs


def main(path: str, endings: int) -> None:
    """Print [states, steps, seconds, processor seconds, probabilities in file order]."""
    start, worked = time.perf_counter(), time.process_time()
    program = stormpy.parse_prism_program(path)
    wanted = "; ".join(f"P=? [F ending={number}]" for number in range(1, endings + 1))
    properties = stormpy.parse_properties(wanted, program)
    model = stormpy.build_model(program, properties)
    first = model.initial_states[0]
    results = [
        stormpy.model_checking(model, one, only_initial_states=True).get_value(first)
        for one in properties
    ]
    took = [time.perf_counter() - start, time.process_time() - worked]
    print(json.dumps([model.nr_states, model.nr_transitions, *took, results]))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
