// Keys of the review queue: j and k move, a accepts, r rejects, w says that a copy goes the other way round, s skips, u takes the last answer back.
const TYPING = "input, textarea, select, [contenteditable]";
const questions = [...document.querySelectorAll(".question")];

function here() {
  return questions.findIndex((one) => one.contains(document.activeElement));
}

function go(to) {
  questions[Math.max(0, Math.min(questions.length - 1, to))]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest?.(TYPING)) return;
  const at = here();
  if (event.key === "j" || event.key === "s") go(at + 1);
  else if (event.key === "k") go(at - 1);
  else if (event.key === "u") document.querySelector("#undo")?.requestSubmit();
  else if (["a", "r", "w"].includes(event.key) && at >= 0) questions[at].querySelector(`[data-key="${event.key}"]`)?.click();
});

go(Number(location.hash.replace("#at-", "")) || 0);
