import { formatShare } from '#domain/format.ts';
import { checklistIt } from './checklist-it.ts';
import type { ReportWords } from './en.ts';
import { gapText, italianSentence } from './sentence-it.ts';

const nouns = {
  video: ['video', 'video'],
  frame: ['fotogramma', 'fotogrammi'],
  track: ['traccia audio', 'tracce audio'],
  clip: ['segmento', 'segmenti'],
  response: ['risposta', 'risposte'],
  heuristic: ['euristica', 'euristiche'],
} as const;

function quantity(count: number, noun: keyof typeof nouns): string {
  return `${count} ${nouns[noun][count === 1 ? 0 : 1]}`;
}

/** Everything a report says in Italian. Numbers are the same text in every language. */
export const it: ReportWords = {
  title: 'Relazione sulla classificazione di video',
  kicker: 'Verdict Desk',
  report: 'Relazione',
  page: 'pagina {page} di {pages}',
  demoTitle: 'Dati dimostrativi',
  demo: 'Questi risultati provengono dal servizio dimostrativo incluso in Verdict Desk. Sono inventati e non dicono nulla su alcun video reale.',
  states: {
    human: { word: 'Umano', sentence: 'identifAI lo classifica come realizzato da una persona.' },
    artificial: {
      word: 'Artificiale',
      sentence: 'identifAI lo classifica come generato o alterato dall’IA.',
    },
    unknown: {
      word: 'Indeterminato',
      sentence: 'L’analisi è terminata ma non ha potuto distinguere umano da IA.',
    },
    errored: { word: 'Errore', sentence: 'L’analisi presso identifAI è fallita. Non c’è un verdetto.' },
    processing: { word: 'In corso', sentence: 'L’analisi non è terminata. Non c’è ancora un verdetto.' },
    none: { word: 'Nessun verdetto', sentence: 'L’analisi è terminata senza verdetto.' },
    unrecognised: {
      word: 'Non riconosciuto',
      sentence: 'identifAI ha risposto con un valore che questa versione non conosce. Non viene contato.',
    },
    not_returned: {
      word: 'Non restituito',
      sentence: 'identifAI non ha inviato nulla per questo identificativo. Ciò non dice nulla sul video.',
    },
    unreadable: {
      word: 'Illeggibile',
      sentence: 'identifAI ha inviato per questo identificativo qualcosa che non può essere letto.',
    },
    conflict: {
      word: 'Conflitto',
      sentence: 'identifAI ha inviato più risposte diverse per questo identificativo. Nessuna viene contata.',
    },
    failed: { word: 'Non riuscito', sentence: 'La ricerca non è riuscita. Del video non si sa nulla.' },
    waiting: { word: 'In attesa', sentence: 'Questo identificativo non è ancora stato cercato.' },
  },
  gap: gapText,
  notStated: 'non indicato',
  leftEmpty: 'Non compilati',
  none: 'nessuno',
  yes: 'sì',
  no: 'no',
  notProvided: 'non fornito dal servizio',
  notMeasurable: 'non misurabile',
  count: quantity,
  share: (part, total) => formatShare(part, total),

  overview: {
    columns: ['N.', 'Nome', 'Risultato', 'Confidenza indicata', 'Euristiche contrarie', 'Forzato'],
  },
  identity: {
    heading: 'Identità',
    number: 'Numero della relazione',
    generated: 'Generata il',
    madeBy: 'Redatta da',
    madeFor: 'Redatta per',
    caseNumber: 'Numero del caso',
    reason: 'Perché è stata chiesta l’analisi',
    origin: 'Provenienza dei file',
    service: 'Servizio',
    demoService: 'servizio dimostrativo incluso in Verdict Desk, non identifAI',
    made: 'Prodotta con',
    madeWith: (dashboard, schema) => `Verdict Desk ${dashboard}, schema della relazione ${schema}`,
    videos: 'Video in questa relazione',
  },
  finding: {
    heading: 'Esito',
    many: (total) => `${quantity(total, 'video')} cercati. Esito per ciascuno stato:`,
    overview: 'Video in questa relazione',
    countColumns: ['Risultato', 'Video', 'Quota', 'Significato'],
    sentence: italianSentence,
  },
  limits: {
    heading: 'Limiti di questa relazione',
    items: [
      'Il risultato di un rilevatore è il punteggio di un modello statistico. Non è un accertamento di fatto e la confidenza non è una probabilità.',
      'La risposta non contiene alcun tasso di errore. Qui non ne viene indicato alcuno.',
      'Punti deboli noti: compressione, ripubblicazione, registrazioni dello schermo, generatori più recenti dei modelli, contenuti senza volti.',
      'Una credenziale attendibile mostra chi ha firmato un file, non che la scena sia vera. Una credenziale assente non dimostra nulla.',
      'Non esaminati: la fonte del file, il contesto della scena, modifiche fuori dai fotogrammi e dall’audio analizzati.',
      'Le euristiche condividono i modelli: il loro accordo non è una prova indipendente.',
      'Un altro esaminatore può ripetere la lettura dei risultati dalle risposte grezze; le loro impronte sono elencate e il fascicolo delle prove le contiene. L’analisi stessa può essere ripetuta solo presso il servizio.',
    ],
  },
  video: {
    of: (position, total) => `Video ${position} di ${total}`,
    verdict: 'Verdetto del servizio',
    forced: 'Classificazione forzata',
    forcedNote: 'impostata da un utente o da credenziali; accanto al verdetto, mai al suo posto',
    scale: 'Come leggere il numero',
    scaleText:
      'La parola è il lato; il numero è la confidenza in quel lato come indicata da identifAI, da 0 a 1.',
    flagged: 'segnalato come indeterminato',
    countWord: 'conteggio',
    notChecked: 'non verificato',
    contested: 'Disaccordo',
    contestedText: (share) => `${share} delle euristiche utilizzabili si discosta dal verdetto`,
    status: 'Stato',
    errors: 'Errori segnalati',
    nsfw: 'Segnale NSFW',
    nsfwNote: 'un segnale del servizio, qui non esaminato',
    name: 'Nome',
    identifier: 'Identificativo',
    hash: 'SHA-256 come comunicato',
    reference: 'Riferimento',
    link: 'Risultato presso il servizio',
    apiVersion: 'Versione dei modelli del servizio',
    received: 'Risposta ricevuta il',
    analysed: 'Analizzato il',
    response: 'Risposta (SHA-256)',
    pointer: 'Riga nella risposta',
    wholeResponse: 'l’intera risposta',
    record: 'Dati del record',
    problems: 'Valori non conformi alla documentazione',
    problemsText: (count) => `${count}; elencati nel file JSON e segnati dove compaiono`,
    asked: 'Chiesto il',
    failure: 'Errore',
    answer: (position) => `Risposta ${position}`,
  },
  local: {
    label: 'Confronto con un file locale',
    matched: 'corrisponde: il file del lettore ha lo SHA-256 comunicato dal servizio',
    not_matched: 'NON corrisponde: il file del lettore ha un altro SHA-256',
    not_done: 'non eseguito',
  },
  decision: {
    label: 'Decisione del revisore',
    missing: 'nessuna registrata in questo browser',
    hidden: 'punteggi nascosti fino alla decisione',
    shown: 'punteggi visibili',
    words: {
      human: 'Umano',
      artificial: 'Artificiale',
      cannot_tell: 'Non determinabile',
      second_look: 'Serve un secondo esame',
    },
  },
  heuristics: {
    heading: 'Euristiche',
    caption: 'Tutte le euristiche come fornite, prima quelle in disaccordo con il verdetto',
    columns: ['Euristica', 'Risultato', 'Confidenza indicata', 'Conteggio', 'Concorda', 'Modelli'],
    agrees: 'sì',
    disagrees: 'NO',
    empty: 'Il servizio non ha fornito euristiche.',
    modelsOf: (heuristics, models) => `Modelli di ${heuristics}: ${models}.`,
  },
  frames: {
    heading: 'Fotogrammi',
    none: 'identifAI non elenca alcun fotogramma.',
    gap: (words) => `L’elenco dei fotogrammi è ${words}.`,
    strip:
      'Fotogrammi nell’ordine fornito: artificiale sopra la linea, umano sotto, nessuna risposta sulla linea',
    axis: (total) => ['primo fotogramma', '', `fotogramma ${total}`],
    scores:
      'Punteggi di ogni modello su ogni fotogramma, in ordine: sopra la linea verso artificiale, sotto verso umano, la linea è 50/50',
    columns: ['N.', 'Risultato', 'Confidenza indicata', 'Modelli umano / IA / nessuno', 'C2PA'],
    caption: 'Tutti i fotogrammi; il servizio non ne fornisce il tempo, solo l’ordine',
    summaryOnly:
      'Per questa relazione sono stati letti solo i conteggi; fotogrammi e segmenti non sono stati richiesti.',
    strongest: (side, frame, confidence) => `Più netto per ${side}: fotogramma ${frame} (${confidence}).`,
    typical: (frame, side, confidence) =>
      `Più tipico (quello centrale fra tutti gli utilizzabili): fotogramma ${frame}, ${side} (${confidence}).`,
    unusable: (count, share) => `${quantity(count, 'frame')} senza risposta utilizzabile (${share}).`,
  },
  sound: {
    heading: 'Audio',
    none: 'identifAI non elenca alcuna traccia audio.',
    gap: (words) => `L’elenco delle tracce audio è ${words}.`,
    track: (position) => `Traccia ${position}`,
    strip:
      'Segmenti al loro inizio e fine: artificiale sopra la linea, umano sotto, nessuna risposta sulla linea',
    seconds: (value) => `${Number(value.toFixed(1))} s`,
    columns: ['N.', 'Inizio – fine', 'Risultato', 'Confidenza indicata', 'Modelli umano / IA / nessuno'],
    caption: 'Tutti i segmenti; inizio e fine sono letti come secondi, unità che il servizio non documenta',
    noClips: 'Il servizio non ha fornito segmenti per questa traccia.',
    unusable: (count, share) => `${quantity(count, 'clip')} senza risposta utilizzabile (${share}).`,
  },
  provenance: {
    heading: 'Content Credentials (C2PA)',
    none: 'Nessun fotogramma contiene credenziali. Ciò non dimostra nulla sul video.',
    columns: ['Stato', 'Fotogrammi', 'Firmatario', 'Prodotto con', 'Codici'],
    caption:
      'Credenziali come lette dal servizio; appartengono ai fotogrammi, non ne fornisce per il file video',
    unreadable: (count) => `${quantity(count, 'frame')} con credenziali non leggibili.`,
    meaning: {
      Trusted: 'firmatario in un elenco di fiducia',
      Valid: 'integra, firmatario non in elenco',
      Invalid: 'non convalidata',
    },
  },
  traces: {
    caption: 'Dove stanno questi valori nella risposta: puntatori JSON (RFC 6901)',
    columns: ['Valore', 'Puntatore'],
    values: {
      identifier: 'Identificativo',
      hash: 'SHA-256 come comunicato',
      status: 'Stato',
      nsfw: 'Segnale NSFW',
      forced: 'Classificazione forzata',
      'verdict: heuristic': 'Verdetto: euristica',
      'verdict: classification': 'Verdetto: classificazione',
      'verdict: confidence': 'Verdetto: confidenza',
    },
    heuristic: (place) => `Euristica ${place}`,
  },
  method: {
    heading: 'Metodo e impostazioni',
    endpoint: 'Che cosa è stato letto',
    endpointText: 'classificazioni video, a lotti, senza modifiche',
    filters: 'Filtri attivi',
    mask: 'Oscurato su richiesta',
    masks: {
      none: 'nulla',
      names: 'nomi, riferimenti, testi di errore e note; le risposte grezze sono omesse',
      all: 'identificativi, impronte, collegamenti, nomi, riferimenti, testi di errore e note; le risposte grezze sono omesse',
    },
    detail: 'Profondità',
    details: {
      full: 'con fotogrammi, segmenti e punteggi dei modelli',
      summary: 'un riepilogo per video; fotogrammi, segmenti e punteggi dei modelli sono omessi',
    },
    assumptions: 'Assunzioni',
    assumptionsText: 'I tempi dei segmenti sono secondi. A nessun punteggio è stata applicata una soglia.',
    analysed: 'Momento dell’analisi',
  },
  custody: {
    heading: 'Custodia e integrità',
    responses: 'Risposte da cui provengono gli esiti',
    responseColumns: ['SHA-256', 'Ricevuta il', 'Video'],
    events: 'Registro conservato in questo browser',
    eventColumns: ['Quando', 'Chi', 'Che cosa', 'Video', 'Risposta'],
    noEvents: 'Nessun evento è stato registrato in questo browser.',
    eventWords: {
      fetched: 'Ricevuto',
      opened: 'Aperto',
      decided: 'Deciso',
      changed: 'Decisione cambiata',
      undone: 'Decisione annullata',
      exported: 'Esportato',
    },
    signature:
      'Questo documento non porta una propria firma. In un fascicolo delle prove, manifest-sha256.txt elenca lo SHA-256 di ogni file e il server può firmare una dichiarazione su quali risposte ha ricevuto, quando e da dove. Ciò prova la ricezione, non la verità.',
    handover: 'Raccolta e conservazione del file video prima dell’arrivo al servizio non sono coperte.',
  },
  checklist: {
    heading: 'Che cosa contiene questa relazione',
    intro:
      'Ogni riga della lista di controllo per relazioni di questo tipo e ciò che questa relazione contiene.',
    columns: ['Riga', 'Argomento', 'In questa relazione'],
    lines: checklistIt,
  },
};
