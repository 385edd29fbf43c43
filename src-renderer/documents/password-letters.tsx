import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PasswordLetter } from '#shared/contract/documents.ts';
import { fitBlocks } from './fit-blocks.ts';
import { loadPaperFonts } from './paper-fonts.ts';
import { PasswordLetterPage } from './password-letter-page.tsx';
import './password-letter.css';

interface PasswordLettersProps {
  letters: readonly PasswordLetter[];
  onReady?: () => void;
}

/** A stack of sealed letters, each on a sheet of its own. */
export function PasswordLetters({ letters, onReady }: PasswordLettersProps) {
  const stack = useRef<HTMLDivElement>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useLayoutEffect(() => {
    let isGone = false;
    const fit = async () => {
      await loadPaperFonts();
      if (isGone || !stack.current) return;
      fitBlocks(stack.current);
      ready.current?.();
    };
    void fit();
    return () => {
      isGone = true;
    };
  }, [letters]);
  return (
    <div ref={stack}>
      {letters.map((letter) => (
        <PasswordLetterPage key={letter.code} letter={letter} />
      ))}
    </div>
  );
}
