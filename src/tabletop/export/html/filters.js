"use strict";
{
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const own = "[data-turn], [data-teams], [data-kind]";
  const pieces = [...document.querySelectorAll("main :is(" + own + ")")];
  // Innermost first, so that what holds only hidden pieces is found hidden itself.
  const holders = [...document.querySelectorAll("main :is(section, table)")].reverse();
  const choices = [["turn", "turn"], ["team", "teams"], ["kind", "kind"]];

  const fits = (one) =>
    choices.every(([name, mark]) => {
      const wanted = form.elements[name].value;
      const marks = one.dataset[mark];
      return !wanted || !marks || marks.split(" ").includes(wanted);
    });

  const empty = (one) => {
    const held = [...one.querySelectorAll(own)];
    return held.length > 0 && held.every((piece) => piece.closest("[hidden]"));
  };

  const apply = () => {
    holders.forEach((one) => { one.hidden = false; });
    pieces.forEach((one) => { one.hidden = !fits(one); });
    const chosen = choices
      .map(([name]) => form.elements[name])
      .filter((one) => one.value)
      .map((one) => one.selectedOptions[0].text);
    if (chosen.length) {
      holders.forEach((one) => { one.hidden = one.hidden || empty(one); });
    }
    shown.textContent = chosen.length
      ? "Shown: " + chosen.join("; ") + ". What belongs to all of them stays."
      : "";
  };

  // A way that leads to something hidden shows everything again.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  apply();
}
