import { eventKinds } from '#domain/event-fields.ts'
import classes from './events.module.css'

/** What each kind of file has to hold, and what comes of it. */
export function EventNeeds() {
  return (
    <ul className={classes.needs} aria-label="What the files hold">
      {eventKinds.map(({ kind, title, needs, gives }) => (
        <li key={kind}>
          <h3>{title}</h3>
          <p>{needs}</p>
          <p className={classes.dimmed}>Gives: {gives}</p>
        </li>
      ))}
    </ul>
  )
}
