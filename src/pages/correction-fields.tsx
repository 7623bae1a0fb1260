/** Wakil's part of the work dialog: narrative and caption to correct, the original beside them, and the list of what was checked. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import type { Check } from '../domain/item';
import { CHECK_GROUPS, CHECK_NAMES } from '../text/names';
import { PAGE } from '../text/pages';
import type { Extra } from './server';

export function CorrectionFields({
  original,
  current,
  onChange,
}: Work & { onChange: (extra: Extra) => void }) {
  const [fields, setFields] = useState({ ...current, checks: [] as Check[] });
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
      {CHECK_GROUPS.map(([title, checks]) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {checks.map((check) => (
            <label class="tick" key={check}>
              <input
                type="checkbox"
                checked={fields.checks.includes(check)}
                onChange={(event) => {
                  const others = fields.checks.filter((one) => one !== check);
                  set({ checks: event.currentTarget.checked ? [...others, check] : others });
                }}
              />
              <span>{CHECK_NAMES[check]}</span>
            </label>
          ))}
        </fieldset>
      ))}
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
