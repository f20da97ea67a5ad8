// Filter, keys and copying. Without it everything is there and readable; it asks no network for anything.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const all = Array.from(document.querySelectorAll("article.finding"));
  const sections = Array.from(document.querySelectorAll("section.verdicts"));
  const texts = new Map();
  const fields = ["kind", "source", "severity", "state"];

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (card) => {
    if (!texts.has(card)) {
      const parts = card.querySelectorAll(".head, h3, .why, .answer, .ruling, .voices, .self");
      texts.set(card, fold(Array.from(parts, (part) => part.textContent).join(" ").replace(/\s+/g, " ")));
    }
    return texts.get(card);
  };

  const boxes = form ? Array.from(form.querySelectorAll("input[name=verdict]")) : [];
  const fits = (card) => {
    const set = card.dataset;
    const words = fold(form.elements.text.value).split(/\s+/).filter(Boolean);
    const state = form.elements.state.value;
    const source = form.elements.source.value;
    return boxes.every((box) => box.checked || box.value !== set.verdict)
      && (!form.elements.kind.value || set.kind === form.elements.kind.value)
      && (!form.elements.severity.value || set.severity === form.elements.severity.value)
      && (!source || set.sources.split(" ").includes(source))
      && (!state || (state === "decided") === (set.state === "decided"))
      && (!words.length || words.every((word) => textOf(card).includes(word)));
  };

  const show = () => {
    let number = 0;
    for (const card of all) {
      card.hidden = !fits(card);
      number += card.hidden ? 0 : 1;
    }
    const filtered = number < all.length;
    for (const section of sections) {
      section.hidden = filtered && !section.querySelector("article.finding:not([hidden])");
    }
    const noun = all.length === 1 ? " finding" : " findings";
    document.getElementById("shown").textContent = number + " of " + all.length + noun;
    form.querySelector("button[type=reset]").disabled = !address();
  };

  // The address after "#/?": only what is set, so that an unfiltered page has a clean one.
  const address = () => {
    const said = new URLSearchParams();
    const ticked = boxes.filter((box) => box.checked);
    if (ticked.length < boxes.length) said.set("verdict", ticked.map((box) => box.value).join(",") || "none");
    for (const name of fields) if (form.elements[name].value) said.set(name, form.elements[name].value);
    const words = form.elements.text.value.trim();
    if (words) said.set("text", words);
    const written = said.toString();
    return written && "#/?" + written;
  };
  const keep = () => {
    try {
      history.replaceState(null, "", address() || location.pathname + location.search);
    } catch (refused) {
      location.replace(address() || "#/");
    }
  };

  const read = () => {
    const said = new URLSearchParams(location.hash.startsWith("#/?") ? location.hash.slice(3) : "");
    const ticked = said.has("verdict") ? said.get("verdict").split(",") : null;
    for (const box of boxes) box.checked = !ticked || ticked.includes(box.value);
    for (const name of fields) {
      const field = form.elements[name];
      field.value = said.get(name) || "";
      if (field.selectedIndex < 0) field.value = "";
    }
    form.elements.text.value = said.get("text") || "";
    show();
  };
  const follow = () => {
    if (!location.hash || location.hash.startsWith("#/")) {
      read();
      return;
    }
    const card = all.find((one) => "#" + one.id === location.hash || "#" + encodeURIComponent(one.id) === location.hash);
    if (card && card.hidden) {
      form.reset();
      show();
      card.scrollIntoView();
    }
  };

  const shown = () => all.filter((card) => !card.hidden);
  const current = () => document.querySelector("article.finding.current:not([hidden])");
  const inSight = () => shown().find((card) => card.getBoundingClientRect().bottom > 120);
  const go = (card) => {
    if (!card) return;
    for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
    card.classList.add("current");
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };
  const step = (by) => {
    const list = shown();
    const now = current();
    go(now ? list[list.indexOf(now) + by] : by > 0 ? inSight() || list[0] : list[0]);
  };
  const unfold = () => {
    const card = current() || inSight();
    if (!card) return;
    if (card !== current()) go(card);
    const folded = Array.from(card.querySelectorAll("details"));
    const open = folded.some((one) => !one.open);
    for (const one of folded) one.open = open;
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: unfold,
    "/": () => {
      form.scrollIntoView({ block: "nearest" });
      form.elements.text.focus();
      form.elements.text.select();
    },
  };

  const copied = (button, text) => {
    const done = (well) => {
      const words = button.textContent;
      button.textContent = well ? "Copied" : "Select it above";
      setTimeout(() => { button.textContent = words; }, 1500);
    };
    const byHand = () => {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "sr";
      document.body.append(field);
      field.select();
      let well = false;
      try { well = document.execCommand("copy"); } catch (refused) { well = false; }
      field.remove();
      button.focus();
      done(well);
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(() => done(true), byHand);
    } else {
      byHand();
    }
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copied(button, button.parentElement.querySelector("pre").textContent));
  }

  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name === "keys") return;
    show();
    keep();
  });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));
  form.elements.text.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a browser would clear the field and tell nobody
    event.target.blur();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!form.elements.keys.checked || event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  addEventListener("hashchange", follow);
  read();
})();
