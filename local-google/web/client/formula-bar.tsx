/** The line above the grid: which cell is selected, what it holds, its links, its note, and whether it is protected. */
import { leadTo } from './api';
import type { Selected } from './grid';
import { LockIcon, NoteIcon } from './icons';
import { pieces } from './links';

export function FormulaBar({ selected }: { selected?: Selected }) {
  const cell = selected?.cell;
  const links = pieces(cell?.text ?? '').filter((one) => one.address);
  return (
    <div class="formula-bar">
      <output class="name-box" aria-label="Sel yang dipilih">
        {selected?.name ?? ''}
      </output>
      <span class="formula-fx" aria-hidden="true">
        fx
      </span>
      <output class="formula-text" aria-label="Isi sel">
        {cell?.typed ?? ''}
      </output>
      {links.slice(0, 3).map(({ text, address }) => (
        <a
          key={text}
          class="button is-small"
          href={leadTo(address ?? '')}
          target="_blank"
          rel="noopener"
          title={text}
        >
          Buka tautan
        </a>
      ))}
      {cell?.note && (
        <span class="formula-note" title={cell.note}>
          <NoteIcon size={16} /> <span>{cell.note}</span>
        </span>
      )}
      {cell?.isLocked && (
        <span class="formula-lock" title="Sel ini dilindungi">
          <LockIcon size={16} /> <span>Dilindungi</span>
        </span>
      )}
    </div>
  );
}
