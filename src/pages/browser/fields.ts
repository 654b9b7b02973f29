import { html } from "./dom";

/** A check box with its label. */
export function checkBox(label: string, checked: boolean, onChange: (checked: boolean) => void, disabled = false): HTMLLabelElement {
  const box = html("input", { type: "checkbox", checked, disabled });
  box.addEventListener("change", () => onChange(box.checked));
  return html("label", {}, box, label);
}

/** A year, or null for none; a number that is no year yet, as while typing "20", changes nothing. */
export function yearField(label: string, year: number | null, onChange: (year: number | null) => void): HTMLLabelElement {
  const field = html("input", { type: "number", min: 1900, max: 2100, step: 1, placeholder: "any", value: year ?? undefined });
  field.addEventListener("input", () => {
    if (field.value === "" || field.checkValidity()) onChange(field.value === "" ? null : Number(field.value));
  });
  return html("label", {}, `${label} `, field);
}

/** A choice of values with their labels. */
export function choice(
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLLabelElement {
  const field = html("select", {}, ...options.map((option) => html("option", { value: option.value, selected: option.value === chosen }, option.label)));
  field.addEventListener("change", () => onChange(field.value));
  return html("label", {}, `${label} `, field);
}
