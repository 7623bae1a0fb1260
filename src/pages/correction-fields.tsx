/** Wakil's part of the work sheet: narrative and captions to correct, the original beside them, and the list of what was checked. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { mentionsIn } from '../domain/balance';
import type { Check } from '../domain/item';
import { PAGE } from '../text/pages';
import { SHEET } from '../text/work-sheet';
import { CaptionPreview } from './caption-preview';
import { Balance, Checks } from './checks';
import { Redline } from './redline';
import type { Extra } from './server';
import { sizeOf } from './work-parts';

interface Given extends Work {
  /** What was typed before, and not sent. */
  draft?: Extra;
  onChange: (extra: Extra) => void;
}

export function CorrectionFields({ title, original, current, post, limits, draft, ...given }: Given) {
  const { sensitiveNames, onChange } = given;
  const [fields, setFields] = useState({ ...current, checks: [] as Check[], ...draft });
  useEffect(() => onChange(fields), [fields]);
  const isForX = limits.platforms.some((one) => one.counting === 'X');
  const set = (changed: Partial<typeof fields>) => setFields((old) => ({ ...old, ...changed }));
  return (
    <>
      <TextField
        id="narrative"
        label={PAGE.narrative}
        rows={9}
        text={fields.narrative}
        original={original.narrative}
        onText={(narrative) => set({ narrative })}
      />
      <TextField
        id="caption"
        label={PAGE.caption}
        rows={4}
        text={fields.caption}
        original={original.caption}
        onText={(caption) => set({ caption })}
      />
      {(original.shortCaption || isForX) && (
        <TextField
          id="shortCaption"
          label={PAGE.shortCaption}
          rows={3}
          longest={2000}
          text={fields.shortCaption}
          original={original.shortCaption}
          onText={(shortCaption) => set({ shortCaption })}
        />
      )}
      <CaptionPreview
        post={{ ...post, shortCaption: fields.shortCaption }}
        limits={limits}
        caption={fields.caption}
      />
      <Checks checks={fields.checks} onChecks={(checks) => set({ checks })} />
      <Balance
        names={mentionsIn([title, fields.narrative, fields.caption, fields.shortCaption], sensitiveNames)}
        checks={fields.checks}
        onChecks={(checks) => set({ checks })}
      />
    </>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  rows: number;
  /** Characters. */
  longest?: number;
  text: string;
  original: string;
  onText: (text: string) => void;
}

/** The field, and beside it (below it on a phone) what it makes of the original. */
function TextField({ id, label, rows, longest = 20_000, text, original, onText }: TextFieldProps) {
  const isChanged = text !== original;
  return (
    <div class={isChanged ? 'beside' : ''}>
      <div>
        <div class="row">
          <label for={id}>{label}</label>
          <span class="count">{sizeOf(text)}</span>
        </div>
        <textarea
          id={id}
          rows={rows}
          maxLength={longest}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </div>
      {isChanged && (
        <div>
          <div class="row">
            <strong>{SHEET.changedHere}</strong>
          </div>
          <Redline before={original} after={text} />
          <details>
            <summary>{PAGE.original}</summary>
            <p class="text">{original || '–'}</p>
          </details>
        </div>
      )}
    </div>
  );
}
