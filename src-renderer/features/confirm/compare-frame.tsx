import type { ReactNode } from 'react';
import { EvidencePanel } from '../../components/paper/evidence-panel.tsx';
import classes from './compare-frame.module.css';

interface CompareFrameProps {
  /** The document code of the paper. */
  code: string;
  /** Its data, as they are compared. */
  children: ReactNode;
}

/** The data of the paper on the desk; a second child stands beside them. */
export function CompareFrame({ code, children }: CompareFrameProps) {
  return (
    <div className={classes.frame} data-code={code}>
      <div className={classes.data}>{children}</div>
      <EvidencePanel code={code} />
    </div>
  );
}
