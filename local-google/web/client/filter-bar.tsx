/** The dark strip that says that a filter view is applied, as in Sheets: nobody should take it for all there is. */
import type { GridView } from '../protocol';
import { CloseIcon } from './icons';

export function FilterBar({ shown, onClose }: { shown: GridView; onClose: () => void }) {
  const view = shown.filterViews.find((one) => one.id === shown.filterViewId);
  if (!view) return null;
  return (
    <div class="filter-bar" role="status">
      <span>
        Tampilan filter: <strong>{view.title}</strong>
      </span>
      <button type="button" class="icon-button" aria-label="Tutup tampilan filter" onClick={onClose}>
        <CloseIcon size={18} />
      </button>
    </div>
  );
}
