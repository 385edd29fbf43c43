import type { Outline } from './found-outline.ts';
import classes from './camera.module.css';

/** Outlines over the picture; what they mean is said in words below it. */
export function FoundCodes({ outline }: { outline: Outline }) {
  return (
    <svg className={classes.outline} viewBox={`0 0 ${outline.width} ${outline.height}`} aria-hidden="true">
      {outline.found.map(({ corners, kind }, index) => (
        <polygon key={index} data-kind={kind} points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
    </svg>
  );
}
