// The page's words, with what stands in their braces.

const words = JSON.parse(document.getElementById("board-words").textContent);

export function say(name, facts = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_, fact) => String(facts[fact] ?? ""));
}
