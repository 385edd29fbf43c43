import { Card } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraChoice } from './camera-choice.tsx';
import { CameraTrouble } from './camera-trouble.tsx';
import { CameraWords } from './camera-words.tsx';
import { FoundCodes } from './found-codes.tsx';
import { useCamera } from './use-camera.ts';
import classes from './camera.module.css';

/** The live picture with the found code outlined, what it says in a word, and which camera it is. */
export function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const { state, cameras, shown, hasRestarted, choose, retry } = useCamera(video, onCode);
  const hasProblem = state.phase === 'problem';
  return (
    <Card withBorder padding="xs" component="section" aria-label={t('camera.title')} data-phase={state.phase}>
      <div className={classes.picture} hidden={hasProblem}>
        <video ref={video} className={classes.video} muted playsInline aria-label={t('camera.picture')} />
        {shown.outline && <FoundCodes outline={shown.outline} />}
      </div>
      {hasProblem ? (
        <CameraTrouble problem={state.problem} onRetry={retry} />
      ) : (
        <CameraWords
          word={state.phase === 'live' ? shown.word : { kind: state.phase }}
          isNew={hasRestarted}
        />
      )}
      <CameraChoice
        cameras={cameras}
        currentId={state.phase === 'live' ? (state.camera?.id ?? null) : null}
        onChoose={choose}
      />
    </Card>
  );
}
