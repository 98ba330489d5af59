/* Reads pages for the crawl: what each answers, what stands wrongly in it, and where it leads. arguments: texts' families, base address, addresses, done */
const families = arguments[0], base = arguments[1], addresses = arguments[2], done = arguments[3];
const WRONG = /null|\bundefined\b|\[object |\bNaN\b|#\{|\?\?\?/;
const KEY = new RegExp('^(' + families.join('|') + ')(\\.[A-Za-z0-9_]+)+$');
const SILENT = ['SCRIPT', 'STYLE'];

function wrong(doc) {
  const faults = [];
  const ask = (where, text, isField) => { if (WRONG.test(text) || (!isField && KEY.test(text.trim()))) { faults.push(where + ' says “' + text.trim().slice(0, 160) + '”'); } };
  doc.querySelectorAll('*').forEach(e => {
    if (SILENT.includes(e.tagName)) { return; }
    // the fields of templates are named like keys, and what is meant for scripts alone may be a key
    const isField = e.tagName === 'CODE' || e.hasAttribute('data-field');
    const named = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '');
    for (const a of e.attributes) { if (a.name !== 'nonce' && !(e.type === 'hidden' && a.name === 'value')) { ask(named + ' ' + a.name, a.value, isField || a.name.startsWith('data-')); } }
    for (const n of e.childNodes) { if (n.nodeType === Node.TEXT_NODE && n.data.trim()) { ask(named, n.data, isField); } }
  });
  return faults;
}

function leads(doc, from) {
  const found = new Map();
  doc.querySelectorAll('a[href], area[href], iframe[src], img[src], [data-base]').forEach(e => {
    const to = e.getAttribute('href') || e.getAttribute('src') || e.getAttribute('data-base');
    if (to && !to.startsWith('#')) {
      const address = new URL(to, from);
      address.hash = '';
      if (address.href.startsWith(base) && !found.has(address.href)) { found.set(address.href, (e.getAttribute('aria-label') || e.textContent || e.getAttribute('title') || '').trim().replace(/\s+/g, ' ').slice(0, 60)); }
    }
  });
  return [...found].map(([address, words]) => ({address, words}));
}

/* the buttons that open a dialog: PrimeFaces keeps what they do in scripts */
function openers(doc) {
  const scripts = [...doc.querySelectorAll('script')].map(s => s.textContent).join('\n');
  const opens = /csp\.register\('([^']+)','onclick',function\(event\)\{(?:(?!csp\.register)[^])*?PF\('(\w+)'\)\.show\(\)/g;
  return [...scripts.matchAll(opens)].map(found => ({button: found[1], dialog: found[2]})).filter(o => doc.getElementById(o.button) && !doc.getElementById(o.button).disabled);
}

function read(doc, from) {
  const headings = [...doc.querySelectorAll('main h1')];
  return {faults: wrong(doc), links: leads(doc, from), openers: openers(doc), title: doc.title, heading: headings.map(h => h.textContent.trim()).join(' | '), headings: headings.length};
}

async function fetched(address) {
  try {
    const answer = await fetch(address);
    const type = (answer.headers.get('Content-Type') || '').split(';')[0];
    const body = await answer.arrayBuffer();
    const page = {address, status: answer.status, at: answer.url, type, size: body.byteLength};
    const text = type === 'text/html' ? new TextDecoder().decode(body) : null;
    return text === null ? page : {...page, ...read(new DOMParser().parseFromString(text, 'text/html'), answer.url)};
  } catch (e) {
    return {address, status: 0, at: address, type: String(e), size: 0};
  }
}

if (addresses === null) {
  done(JSON.stringify([{address: location.href, status: 200, at: location.href, type: 'text/html', size: 1, ...read(document, location.href)}]));
} else {
  Promise.all(addresses.map(fetched)).then(all => done(JSON.stringify(all)));
}
