import type { OfflineWords } from './offline-en.ts';

/** `verify.html` of an evidence bundle in Italian. */
export const offlineIt: OfflineWords = {
  title: 'Controllo di questo fascicolo delle prove',
  intro:
    'Nulla lascia questo computer. Scegliere il file ZIP del fascicolo o la cartella in cui è stato estratto.',
  zip: 'File ZIP',
  folder: 'Cartella estratta',
  caution:
    'Anche una pagina dentro il fascicolo può essere stata modificata. README.txt mostra come fare gli stessi controlli con strumenti propri.',
  idle: 'Nulla è ancora stato controllato.',
  said: {
    checking: 'Controllo in corso… {done} di {total}',
    failed:
      'Il controllo non è riuscito. Un file ZIP può essere incompleto o di un tipo che qui non può essere letto.',
    no_manifest:
      'Qui non c’è alcun manifest-sha256.txt. Scegliere lo ZIP del fascicolo o la sua cartella estratta.',
    all_listed: 'Tutti i {total} file corrispondono all’elenco.',
    some_not_listed: 'File che non corrispondono all’elenco: {bad} su {total}.',
    key: 'Chiave {key}. Confrontarla con quella del server.',
    intact: 'integro',
    changed: 'MODIFICATO: non è il file elencato',
    missing: 'MANCANTE',
    unreadable: 'non può essere letto',
    unlisted: 'non elencato: aggiunto in seguito o estraneo al fascicolo',
    valid: 'La dichiarazione del server è firmata e si riferisce proprio a questo manifesto.',
    invalid: 'La firma NON corrisponde alla dichiarazione. Non farvi affidamento.',
    other_manifest:
      'La firma è valida, ma si riferisce a un ALTRO manifesto. L’elenco dei file è stato modificato.',
    not_signed: 'Non firmato: nulla lega questo fascicolo a un server.',
    cannot_check: 'Questo browser non può controllare la firma. README.txt mostra come farlo con openssl.',
  },
};
