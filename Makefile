# Needs Python 3.11 or later and make; everything else is set up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCENARIO := polish_border_air_incident

.PHONY: run demo test author check format pages explored played editors hostile bench bench-explore snapshots naughty kills leaks room rehearsals fairness explorations clean

run: $(VENV)/ready            ## open the console on the air incident
	$(BIN)/tabletop run $(SCENARIO)

test: $(VENV)/ready-dev       ## run all tests
	$(BIN)/pytest

demo: $(VENV)/ready           ## play a written session of the air incident, export its debrief
	$(BIN)/tabletop demo

author: $(VENV)/ready         ## add what a writer of scenarios needs: Word, workbooks, charts, --watch
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[author,graph,office,pdf,explore]'

check: $(VENV)/ready-dev      ## format, lint, types, layers, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

format: $(VENV)/ready-dev     ## rewrite the code in the common format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

pages: $(VENV)/ready-dev      ## write the pages and schemas that are made out of the code
	$(BIN)/python tools/pages.py

played: $(VENV)/ready         ## play the two written sessions, export and compare them into demo/
	rm -rf demo/played && mkdir -p demo/played
	for one in one two; do \
	  $(BIN)/tabletop rehearse $(SCENARIO) --script docs/played/air_incident_$$one.yaml -o demo/played/$$one.tabletop && \
	  $(BIN)/tabletop export demo/played/$$one.tabletop -o demo/played/$$one || exit 1; done
	$(BIN)/tabletop compare demo/played/one.tabletop demo/played/two.tabletop -o demo/played/comparison

explored: $(VENV)/ready-dev   ## explore the bundled scenarios again, and write their pages
	for one in scenarios/*.yaml; do \
	  $(BIN)/tabletop explore $$one --memory 4GiB -o docs/explored/$$(basename $$one .yaml).html; done

editors: $(VENV)/ready-dev    ## ask the real YAML language server what an editor shows (needs node, npm)
	$(BIN)/python tools/editors.py

hostile: $(VENV)/ready-dev    ## check files that nobody here wrote (needs node, npm)
	$(BIN)/python tools/hostile.py

bench: $(VENV)/ready-dev      ## print the figures of the README
	$(BIN)/python tools/bench.py

bench-explore: $(VENV)/ready-dev ## measure the exploration beside SPIN and Storm (needs spin, gcc; stormpy)
	$(BIN)/python tools/bench_explore.py S M --growth

snapshots: $(VENV)/ready-dev  ## write anew what the tests keep of every screen
	$(BIN)/python -m tests.console.snapshots

naughty: $(VENV)/ready-dev    ## hostile texts in every field and form, and what reaches the terminal
	$(BIN)/python tools/naughty.py

room: $(VENV)/ready-dev       ## an hour of play at ten times the speed: a facilitator, a scribe, three screens
	$(BIN)/python tools/room.py

leaks: $(VENV)/ready-dev      ## plant names in debriefs and look for them
	$(BIN)/python tools/leaks.py

kills: $(VENV)/ready-dev      ## kill a writing session 300 times and look for what was lost
	$(BIN)/python tools/kills.py --kills 300

rehearsals: $(VENV)/ready-dev ## play the air incident 200 times at random and count its endings
	$(BIN)/python tools/rehearsals.py --times 200

fairness: $(VENV)/ready-dev   ## rehearse the air incident 2,000 times in memory: endings by card, what teams move
	$(BIN)/python tools/fairness.py $(SCENARIO) --times 2000

explorations: $(VENV)/ready-dev ## explore 300 made-up games exactly and road by road; 10,000 rehearsals of each scenario
	$(BIN)/python tools/explorations.py --games 300 --rehearsals 10000

clean:                        ## remove what the other targets made
	rm -rf $(VENV) .editors .hostile demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@
