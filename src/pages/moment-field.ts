/** `2026-11-02T16:05`, as a field of date and time gives it, with the seconds that the register keeps; '' stays so. */
export function momentFrom(field: string): string {
  return field.length === 16 ? `${field}:00` : field;
}
