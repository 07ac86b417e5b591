import { useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';

interface Props {
  readonly file: File | undefined;
  readonly take: (file: File | undefined) => void;
}

/** Takes a file: dropped here, or chosen. */
export function DropFile({ file, take }: Props): ReactNode {
  const { words } = useWords();
  const [over, setOver] = useState(false);
  return (
    <label
      className={`drop${over ? ' over' : ''}${file ? ' has' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        type="file"
        className="hidden"
        accept=".csv,.tsv,.txt,.xlsx,.xls,.json"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <span>
        <b>{file ? file.name : words.submit.drop}</b>
        <br />
        <small>{file ? `${size(file.size)} · ${words.submit.other}` : words.submit.formats}</small>
      </span>
    </label>
  );
}

const size = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
