/** Puts a name in an element, because Leaflet treats a string as HTML, and names are entered by visitors. */
export function labelOf(name: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = name;
  return label;
}
