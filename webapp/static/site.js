// What the pages gain with scripts: completion, keys, colours. Nothing depends on it.
import { complete } from "./combobox.js";
import { listenForKeys } from "./keys.js";

for (const combo of document.querySelectorAll(".combo")) complete(combo);
listenForKeys();

const choice = document.querySelector("#theme");
if (choice) {
  choice.closest("label").hidden = false;
  choice.value = document.documentElement.dataset.colours ?? "";
  choice.addEventListener("change", () => {
    if (choice.value) document.documentElement.dataset.colours = choice.value;
    else delete document.documentElement.dataset.colours;
    try {
      localStorage.setItem("colours", choice.value);
    } catch {
      // it holds for this page only
    }
  });
}

// On narrow screens the facets begin folded; without scripts they stay open.
const facets = document.querySelector(".facets");
if (facets && matchMedia("(width < 48rem)").matches) facets.open = false;
for (const input of document.querySelectorAll(".facets input, .facets select")) {
  input.addEventListener("change", () => {
    if (input.type !== "date" || input.value.length === 0 || input.value.length === 10) input.form.requestSubmit();
  });
}

// Empty parameters make addresses that nobody wants to share.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "" && name !== "q") event.formData.delete(name);
    if (event.formData.get("sort") === "relevance") event.formData.delete("sort");
  });
}
