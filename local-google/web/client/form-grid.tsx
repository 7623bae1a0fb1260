/** Fields that are a table: a scale from a number to a number, and grids. Apart from the single ones, for size. */
import type { FormAnswer } from '../../documents';
import type { FieldProps } from './form-fields';

export function ScaleField({
  item,
  value,
  onChange,
  labelledBy,
  describedBy,
}: FieldProps<FormAnswer | undefined>) {
  const { lower, upper, leftLabel, rightLabel } = item.scale ?? {
    lower: 1,
    upper: 5,
    leftLabel: '',
    rightLabel: '',
  };
  const steps = Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} class="scale">
      <span>{leftLabel}</span>
      {steps.map((step) => (
        <label key={step} class="scale-step">
          <span>{step}</span>
          <input
            type="radio"
            name={`item-${item.id}`}
            checked={value === step}
            onChange={() => onChange(step)}
          />
        </label>
      ))}
      <span>{rightLabel}</span>
    </div>
  );
}

export function GridField({
  item,
  value,
  onChange,
  labelledBy,
  describedBy,
}: FieldProps<FormAnswer | undefined>) {
  const { rows = [], columns = [], type } = item;
  const isMany = type === 'CHECKBOX_GRID';
  const given = Array.isArray(value) ? value : [];
  const chosenIn = (row: number) => [given[row] ?? []].flat();
  const choose = (row: number, column: string, isOn: boolean) => {
    const next = rows.map((_, index) => {
      const own = chosenIn(index);
      if (index !== row) return isMany ? own : (own[0] ?? '');
      if (!isMany) return column;
      return columns.filter((one) => (one === column ? isOn : own.includes(one)));
    });
    onChange(next as FormAnswer);
  };
  return (
    <div class="grid-scroll">
      <table class="answer-grid" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column}>
                  <input
                    type={isMany ? 'checkbox' : 'radio'}
                    name={`item-${item.id}-${index}`}
                    aria-label={`${row}: ${column}`}
                    checked={chosenIn(index).includes(column)}
                    onChange={(event) => choose(index, column, event.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
