/** Wakil's part of the work dialog: narrative and caption to correct, the original beside them, and the two ticks. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { PAGE } from '../text/pages';
import type { Extra } from './server';

export function CorrectionFields({
  original,
  current,
  onChange,
}: Work & { onChange: (extra: Extra) => void }) {
  const [fields, setFields] = useState({ ...current, relevant: false, valid: false });
  useEffect(() => onChange(fields), [fields]);
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
      <label class="tick">
        <input
          type="checkbox"
          checked={fields.relevant}
          onChange={(e) => set({ relevant: e.currentTarget.checked })}
        />
        <span>{PAGE.relevant}</span>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={fields.valid}
          onChange={(e) => set({ valid: e.currentTarget.checked })}
        />
        <span>{PAGE.valid}</span>
      </label>
    </>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  rows: number;
  text: string;
  original: string;
  onText: (text: string) => void;
}

function TextField({ id, label, rows, text, original, onText }: TextFieldProps) {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return (
    <>
      <div class="row">
        <label for={id}>{label}</label>
        <span class="count">{PAGE.size(words, [...text].length)}</span>
      </div>
      <textarea
        id={id}
        rows={rows}
        maxLength={20000}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {text !== original && (
        <details>
          <summary>{PAGE.original}</summary>
          <p class="text">{original || '–'}</p>
        </details>
      )}
    </>
  );
}
