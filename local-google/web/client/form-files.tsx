/** The field for files: choosing, dropping, seeing and removing them, within the question's limits. */
import { useRef, useState } from 'preact/hooks';
import type { ChosenFile } from './form-answers';
import type { FieldProps } from './form-fields';
import { sizeText } from './format';
import { CloseIcon, IconOf, UploadIcon } from './icons';

let lastKey = 0;

export function FilesField({ item, value, onChange, labelledBy, describedBy }: FieldProps<ChosenFile[]>) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const [isOver, setOver] = useState(false);
  const { maxFiles = 1, maxBytes = Infinity } = item.upload ?? {};

  const add = (list: FileList | null) => {
    const given = [...(list ?? [])];
    const small = given.filter((one) => one.size <= maxBytes);
    const fitting = small.slice(0, Math.max(0, maxFiles - value.length));
    const messages: string[] = [];
    for (const one of given) {
      if (one.size > maxBytes) {
        messages.push(
          `"${one.name}" terlalu besar (${sizeText(one.size)}); maksimal ${sizeText(maxBytes)} per berkas.`,
        );
      }
    }
    if (fitting.length < small.length)
      messages.push(`Paling banyak ${maxFiles} berkas; sisanya tidak ditambahkan.`);
    setRefused(messages.join(' '));
    const added = fitting.map((file): ChosenFile => {
      lastKey += 1;
      const key = String(lastKey);
      return file.type.startsWith('image/')
        ? { key, file, preview: URL.createObjectURL(file) }
        : { key, file };
    });
    if (added.length) onChange([...value, ...added]);
    if (input.current) input.current.value = '';
  };
  const remove = (gone: ChosenFile) => {
    if ('preview' in gone && gone.preview) URL.revokeObjectURL(gone.preview);
    setRefused('');
    onChange(value.filter((one) => one !== gone));
  };

  const isFull = value.length >= maxFiles;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the card's heading.
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      class={isOver ? 'files is-over' : 'files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer?.files ?? null);
      }}
    >
      <p class="files-rule">
        Unggah maks. {maxFiles} berkas. Maks. {sizeText(maxBytes)} per berkas.
      </p>
      {value.length > 0 && (
        <ul>
          {value.map((one) => (
            <FileRow key={one.key} chosen={one} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-labelledby={labelledBy}
        multiple={maxFiles > 1}
        onChange={(event) => add(event.currentTarget.files)}
      />
      <div class="files-foot">
        <button type="button" class="button" disabled={isFull} onClick={() => input.current?.click()}>
          <UploadIcon size={18} /> Tambahkan file
        </button>
        <span class="muted" aria-live="polite">
          {value.length} dari maks. {maxFiles} berkas
        </span>
      </div>
      {refused && (
        <p class="question-error" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

function FileRow({ chosen, onRemove }: { chosen: ChosenFile; onRemove: () => void }) {
  const [isBroken, setBroken] = useState(false);
  const isKept = 'kept' in chosen;
  const { name, size, mimeType } = isKept
    ? { name: chosen.kept.name, size: chosen.kept.sizeBytes, mimeType: chosen.kept.mimeType }
    : { name: chosen.file.name, size: chosen.file.size, mimeType: chosen.file.type };
  const keptPicture = isKept && mimeType.startsWith('image/') ? chosen.kept.rawAddress : undefined;
  const preview = isKept ? keptPicture : chosen.preview;
  return (
    <li class="file-row">
      <span class="file-row-picture">
        {preview && !isBroken ? (
          <img src={preview} alt="" onError={() => setBroken(true)} />
        ) : (
          <IconOf mimeType={mimeType} size={28} />
        )}
      </span>
      <span class="file-row-text">
        <span class="file-row-name" title={name}>
          {name}
        </span>
        <span class="muted">
          {sizeText(size)}
          {isKept && ' · sudah terunggah'}
        </span>
      </span>
      <button type="button" class="icon-button" aria-label={`Hapus ${name}`} title="Hapus" onClick={onRemove}>
        <CloseIcon size={18} />
      </button>
    </li>
  );
}
