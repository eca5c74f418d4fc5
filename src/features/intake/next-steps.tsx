import styles from './next-steps.module.css';

const steps = [
  {
    title: 'Read the table',
    text: 'One row per identifier, also for those that failed or were not returned. Unfinished analyses are checked again by themselves.',
  },
  {
    title: 'Find what is contested',
    text: 'Sort by contested, or choose a heuristic to compare with. Cells that contradict the main verdict are marked.',
  },
  {
    title: 'Open a video',
    text: 'Frames in order, sound on a timeline, every model’s scores, content credentials, and the raw answer beside them.',
  },
  {
    title: 'Take it with you',
    text: 'Tables, a report, or an evidence bundle with the digests of every answer it rests on.',
  },
] as const;

/** What follows after the look-up, for someone who is here for the first time. */
export function NextSteps() {
  return (
    <section aria-labelledby="next-steps" className={styles['section']}>
      <h2 id="next-steps">What happens next</h2>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step.title} className={styles['step']}>
            <span aria-hidden className={styles['number']}>
              {index + 1}
            </span>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
