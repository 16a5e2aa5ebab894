// The reader runs in a worker of our own origin: the content security policy allows no other.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
