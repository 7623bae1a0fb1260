/** Short phrases to answer with: a tap puts one into the response, where it can be gone on with. */
import type { Act } from '../domain/refusal';
import { PHRASES, SHEET } from '../text/work-sheet';

export function Phrases({ act, onPhrase }: { act: Act; onPhrase: (phrase: string) => void }) {
  return (
    <ul class="phrases" aria-label={SHEET.phrases}>
      {(PHRASES[act] ?? []).map((phrase) => (
        <li key={phrase}>
          <button type="button" onClick={() => onPhrase(phrase)}>
            {phrase}
          </button>
        </li>
      ))}
    </ul>
  );
}
