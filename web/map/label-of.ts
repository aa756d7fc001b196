/** A name as an element: Leaflet treats a string as HTML, and names come from visitors. */
export function labelOf(name: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = name;
  return label;
}
