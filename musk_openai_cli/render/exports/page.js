"use strict";
(() => {
  const form = document.getElementById("filters");
  const words = document.getElementById("words");
  const count = document.getElementById("count");
  const events = [...document.querySelectorAll(".event")];
  const texts = events.map((event) =>
    [...event.querySelectorAll(".when, blockquote, .cited")].map((part) => part.textContent).join(" ").toLowerCase());
  const apply = () => {
    const kinds = new Set([...form.querySelectorAll("input[name=kind]:checked")].map((box) => box.value));
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    events.forEach((event, k) => {
      const keep = kinds.has(event.dataset.kind) && wanted.every((word) => texts[k].includes(word));
      event.hidden = !keep;
      shown += keep;
    });
    document.querySelectorAll("main section").forEach((section) => {
      section.hidden = !section.querySelector(".event:not([hidden])");
    });
    count.textContent = `${shown} of ${events.length} entries`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
