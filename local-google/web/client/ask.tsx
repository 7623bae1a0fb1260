/** One short question in a box above the page, such as a new name. */
import { useId, useState } from 'preact/hooks';
import { Modal } from './dialogs';

export interface Question {
  title: string;
  label: string;
  value: string;
  done: (answer: string) => void;
}

export function Ask({ question, onClose }: { question: Question; onClose: () => void }) {
  const [value, setValue] = useState(question.value);
  const id = useId();
  return (
    <Modal label={question.title} class="alert" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          question.done(value);
        }}
      >
        <h2>{question.title}</h2>
        <label for={id}>{question.label}</label>
        <input
          id={id}
          class="text-field"
          value={value}
          required
          autofocus
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <div class="alert-buttons">
          <button type="button" class="button" onClick={onClose}>
            Batal
          </button>
          <button type="submit" class="button is-primary">
            OK
          </button>
        </div>
      </form>
    </Modal>
  );
}
