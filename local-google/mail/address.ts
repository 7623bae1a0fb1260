/** E-mail addresses as Google takes them. Apart, because sharing, mail and forms all refuse the rest. */
export const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;

/** Reads `a@b.id, Name <c@d.id>`; in lower case. Throws for what is no address. */
export function addressList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const address = /<([^<>]*)>$/.exec(part)?.[1]?.trim() ?? part;
      if (!ADDRESS.test(address)) throw new Error(`Invalid email: ${part}`);
      return address.toLowerCase();
    });
}
