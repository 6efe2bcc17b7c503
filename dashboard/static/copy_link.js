/* Copies the address of the page; where the browser refuses, shows it to be copied by hand. */
function make(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

async function copy(box, voice) {
  box.querySelector(".address")?.remove();
  const address = location.href;
  try {
    await navigator.clipboard.writeText(address);
    voice.textContent = "Lien copié.";
  } catch {
    const field = make("input", "address");
    field.type = "text";
    field.readOnly = true;
    field.value = address;
    field.setAttribute("aria-label", "Adresse à copier");
    voice.textContent = "Le navigateur refuse de copier : voici l’adresse, à copier à la main.";
    box.append(field);
    field.focus();
    field.select();
  }
}

export default function ({ parentElement }) {
  if (parentElement.querySelector(".copy")) return;
  const box = make("div", "copy");
  const button = make("button", "button", "Copier le lien");
  button.type = "button";
  const voice = make("span", "voice");
  voice.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(box, voice));
  box.append(button, voice);
  parentElement.append(box);
}
