/** Copies by a selection, since Google's page closes the newer clipboard to the frames inside it. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
