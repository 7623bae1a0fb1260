/** Plain text with its web addresses as links, Google's leading to the pages here. */
import { leadTo } from './api';

const ADDRESS = /(https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/g;

export function Linked({ text }: { text: string }) {
  // With one group in the pattern, every second piece is an address.
  return (
    <>
      {text.split(ADDRESS).map((piece, index) =>
        index % 2 ? (
          <a key={`${index}${piece}`} href={leadTo(piece)} target="_blank" rel="noopener">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </>
  );
}

export function pieces(text: string): { text: string; address?: string }[] {
  return text
    .split(ADDRESS)
    .map((piece, index) => (index % 2 ? { text: piece, address: leadTo(piece) } : { text: piece }))
    .filter((one) => one.text !== '');
}
