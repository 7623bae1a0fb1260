/**
 * The item's photos: a strip of small ones, and over the page one after the other, large, to swipe and to look at
 * closely. Loaded after the page is there, through the script, since Drive shows them to nobody else.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picture, Work } from '../actions/ports';
import { SHEET } from '../text/work-sheet';
import { call, WORK_FUNCTIONS } from './server';

type Pictures = Record<string, string>;

export function Photos({ files, folderUrl }: Pick<Work, 'files' | 'folderUrl'>) {
  const [small, setSmall] = useState<Pictures>();
  const [shown, setShown] = useState<number>();
  const opener = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (files.length === 0) return;
    call<{ pictures: Picture[] }>(WORK_FUNCTIONS.photos, { folderUrl }).then(
      (answer) =>
        setSmall(
          'done' in answer ? Object.fromEntries(answer.done.pictures.map(({ id, data }) => [id, data])) : {},
        ),
      () => setSmall({}),
    );
  }, []);
  return (
    <>
      <ul class="strip" aria-label={SHEET.photos(files.length)}>
        {files.map(({ id, name }, index) => (
          <li key={id}>
            <button
              type="button"
              class="photo"
              onClick={(event) => {
                opener.current = event.currentTarget;
                setShown(index);
              }}
            >
              {small?.[id] ? (
                <img src={small[id]} alt={name} />
              ) : (
                <span>{small ? name : SHEET.loadingPhoto(index + 1)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Viewer
          files={files}
          small={small ?? {}}
          first={shown}
          onClose={() => {
            setShown(undefined);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface ViewerProps {
  files: Work['files'];
  small: Pictures;
  first: number;
  onClose: () => void;
}

/** Which way each key leads, to the right and down. */
const ARROWS: Record<string, [left: number, top: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** Pixels that a key moves a picture. */
const PAN = 120;

function Viewer({ files, small, first, onClose }: ViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(first);
  const [isZoomed, setZoomed] = useState(false);
  const [large, setLarge] = useState<Pictures>({});
  const current = files[at];
  const go = (to: number, behavior: ScrollBehavior = 'smooth') => {
    const left = Math.max(0, Math.min(files.length - 1, to)) * (track.current?.clientWidth ?? 0);
    track.current?.scrollTo({ left, behavior });
  };
  /** To a neighbour; from a picture that is looked at closely, too. */
  const step = (by: 1 | -1) => {
    if (!isZoomed) go(at + by);
    else {
      setAt(at + by);
      setZoomed(false);
    }
  };
  /** Moves the picture that is looked at closely, as a finger would. */
  const pan = (left: number, top: number) =>
    track.current?.querySelector('.slide:not([hidden])')?.scrollBy({ left, top });
  useEffect(() => {
    dialog.current?.showModal();
    // Not what the browser would choose, a slide: that may be left out, and keys would reach nobody.
    dialog.current?.focus();
    go(first, 'instant');
  }, []);
  // Where the others are left out and come back, the strip has to be led to the same picture again.
  useLayoutEffect(() => go(at, 'instant'), [isZoomed]);
  useEffect(() => {
    const focused = document.activeElement;
    if (!dialog.current?.contains(focused) || focused?.matches(':disabled')) dialog.current?.focus();
  }, [at, isZoomed]);
  useEffect(() => {
    if (!current || large[current.id] !== undefined) return;
    const { id } = current;
    const keep = (data: string) => setLarge((old) => ({ ...old, [id]: data }));
    call<Picture>(WORK_FUNCTIONS.photo, { id }).then(
      (answer) => keep('done' in answer ? answer.done.data : ''),
      () => keep(''),
    );
  }, [current?.id]);
  return (
    <dialog
      ref={dialog}
      class="viewer"
      tabIndex={-1}
      aria-label={SHEET.viewer}
      onClose={onClose}
      onKeyDown={(event) => {
        const [left, top] = ARROWS[event.key] ?? [0, 0];
        if (isZoomed && (left || top)) pan(left * PAN, top * PAN);
        else if (left) go(at + left);
        else if (event.key === '+' || event.key === '-') setZoomed(event.key === '+');
        else return;
        event.preventDefault();
      }}
    >
      <div
        class={isZoomed ? 'track zoomed' : 'track'}
        ref={track}
        onScroll={({ currentTarget }) => {
          const index = Math.round(currentTarget.scrollLeft / (currentTarget.clientWidth || 1));
          if (!isZoomed && index !== at) setAt(index);
        }}
      >
        {files.map(({ id, name }, index) => (
          <div class="slide" key={id} hidden={isZoomed && index !== at}>
            {large[id] || small[id] ? (
              <img
                src={large[id] || small[id]}
                alt={name}
                onDblClick={() => setZoomed(!isZoomed)}
                draggable={false}
              />
            ) : (
              <p>{large[id] === '' ? SHEET.noPicture(name) : SHEET.loadingPhoto(index + 1)}</p>
            )}
          </div>
        ))}
      </div>
      <div class="viewer-bar">
        <button type="button" onClick={() => step(-1)} disabled={at === 0} aria-label={SHEET.previousPhoto}>
          ‹
        </button>
        <span role="status">{SHEET.photoOf(at + 1, files.length)}</span>
        <button
          type="button"
          onClick={() => step(1)}
          disabled={at === files.length - 1}
          aria-label={SHEET.nextPhoto}
        >
          ›
        </button>
        <button type="button" aria-pressed={isZoomed} onClick={() => setZoomed(!isZoomed)}>
          {isZoomed ? SHEET.zoomOut : SHEET.zoomIn}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {SHEET.closePhotos}
        </button>
      </div>
    </dialog>
  );
}
