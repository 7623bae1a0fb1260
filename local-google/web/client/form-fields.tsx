/** The fields of a form, one for each kind of question; the one for files is in form-files.tsx. */
import type { FormAnswer, FormItem } from '../../documents';
import { GridField, ScaleField } from './form-grid';

export interface FieldProps<V> {
  item: FormItem;
  value: V;
  onChange: (value: V) => void;
  /** Of the question's title and of its error, for those who listen instead of look. */
  labelledBy: string;
  describedBy: string;
  isInvalid: boolean;
}

export function ValueField(props: FieldProps<FormAnswer | undefined>) {
  const { item, value, onChange, labelledBy, describedBy, isInvalid } = props;
  const text = typeof value === 'string' ? value : '';
  const chosen = Array.isArray(value) ? value.flat() : value ? [value] : [];
  const shared = {
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    'aria-required': item.required,
  };
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return (
        <textarea
          {...shared}
          class="field"
          rows={1}
          placeholder="Jawaban Anda"
          value={text}
          ref={grow}
          onInput={(event) => {
            grow(event.currentTarget);
            onChange(event.currentTarget.value);
          }}
        />
      );
    case 'DATE':
      return (
        <input
          {...shared}
          class="field is-date"
          type="date"
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'TIME':
    case 'DATETIME':
      return (
        <input
          {...shared}
          class="field is-date"
          type={item.type === 'TIME' ? 'time' : 'datetime-local'}
          value={text.replace(' ', 'T')}
          onInput={(event) => onChange(event.currentTarget.value.replace('T', ' '))}
        />
      );
    case 'SCALE':
      return <ScaleField {...props} value={text} />;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return <GridField {...props} />;
    case 'LIST':
      return (
        <select
          {...shared}
          class="field-select"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">Pilih</option>
          {item.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case 'MULTIPLE_CHOICE':
      return (
        <div role="radiogroup" {...shared} class="choices">
          {item.choices.map((choice) => (
            <label key={choice} class="choice">
              <input
                type="radio"
                name={`item-${item.id}`}
                checked={text === choice}
                onChange={() => onChange(choice)}
              />
              <span>{choice}</span>
            </label>
          ))}
          {!item.required && text && (
            <button type="button" class="link-button" onClick={() => onChange('')}>
              Kosongkan pilihan
            </button>
          )}
        </div>
      );
    case 'CHECKBOX':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the card's heading.
        <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} class="choices">
          {item.choices.map((choice) => (
            <label key={choice} class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(choice)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  // In the form's order, whatever the order of ticking.
                  onChange(item.choices.filter((one) => (one === choice ? isOn : chosen.includes(one))));
                }}
              />
              <span>{choice}</span>
            </label>
          ))}
        </div>
      );
    default:
      return (
        <input
          {...shared}
          class="field"
          type="text"
          placeholder={item.type === 'DURATION' ? 'jj:mm:dd' : 'Jawaban Anda'}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** As tall as what was written. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  if (area.scrollHeight) area.style.height = `${area.scrollHeight}px`;
}
