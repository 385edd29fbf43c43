import { type ComponentProps, useLayoutEffect, useRef } from 'react';

/** A picture that exists in memory only, and only while it is on the screen. */
export function BlobImage({ blob, alt, ...image }: { blob: Blob; alt: string } & ComponentProps<'img'>) {
  const element = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const url = URL.createObjectURL(blob);
    element.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={element} alt={alt} {...image} />;
}
