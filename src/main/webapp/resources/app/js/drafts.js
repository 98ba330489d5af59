/* What is typed is kept on the server while one types (includes/draft/here.xhtml, ADR 36). The fields go as they stand, half-typed numbers and all, past Faces: so nothing on
   the page moves, and a page whose view the server has forgotten keeps its words all the same. What the server did not get waits in this tab until it does. */
(function () {
  'use strict';

  var LOOK = 2000, AT_LEAST = 8000, AFTER_FAILURE = 10000, LARGEST_FAREWELL = 60000;
  var place = document.querySelector('.draft-here');
  if (!place || !window.fetch) { return; }
  var form = place.closest('form'), said = Object.assign({}, place.dataset);
  var key = said.key, version = Number(said.version), from = null;
  var sending = false, notBefore = 0, lastKept = 0, lastSeen, kept;
  var shown = { words: '', warning: false, link: false };

  /* --- what stands in the fields */
  function own(e) {
    return e.name && e.name.indexOf(form.id + ':') === 0 && !e.disabled && !/^(file|password|button|submit|reset|image)$/.test(e.type) && !/_(focus|filter)$/.test(e.name)
      && !(/^(checkbox|radio)$/.test(e.type) && !e.checked) && !e.closest('[data-unkept]');
  }

  function read() {
    var fields = { lang: document.documentElement.lang };
    Array.from(form.elements).filter(own).forEach(function (e) {
      fields[e.name.substring(form.id.length + 1)] = e.type === 'select-multiple' ? Array.from(e.selectedOptions).map(function (o) { return o.value; }) : e.value;
    });
    return JSON.stringify(fields);
  }

  function field(name) { return form.elements.namedItem(form.id + ':' + name); }

  function title() {
    var named = said.titleField && field(said.titleField);
    return said.title || (named ? named.value : '');
  }

  /* --- what the person is told */
  function show() {
    var p = form.querySelector('.draft-kept');
    form.querySelectorAll('input[name=draftKey]').forEach(function (input) { input.value = key; });
    if (!p || p.textContent === shown.words && p.classList.contains('note') === shown.warning) { return; }
    p.className = shown.warning ? 'draft-kept note warn' : 'draft-kept';
    if (shown.warning) { p.setAttribute('role', 'alert'); } else { p.removeAttribute('role'); }
    p.textContent = shown.words;
    if (shown.link) {
      var link = document.createElement('a');
      link.href = said.signIn;
      link.target = '_blank';
      link.textContent = said.signInWords;
      p.append(' ', link);
    }
  }

  function tell(words, warning, link) {
    shown = { words: words, warning: !!warning, link: !!link };
    show();
  }

  /* --- what waits in this tab */
  function store(what) {
    try {
      if (what) { window.sessionStorage.setItem('tracepost-draft:' + what.key, JSON.stringify(what)); } else { window.sessionStorage.removeItem('tracepost-draft:' + key); }
    } catch (forbiddenOrFull) { /* then the server alone keeps it */ }
  }

  function stored() {
    try { return JSON.parse(window.sessionStorage.getItem('tracepost-draft:' + key)); } catch (forbidden) { return null; }
  }

  function nameInAddress() {
    var address = new URL(window.location.href);
    if (address.searchParams.get('draft') !== key) {
      address.searchParams.set('draft', key);
      window.history.replaceState(window.history.state, '', address);
    }
  }

  /* --- keeping */
  function post(fields, farewell) {
    var body = JSON.stringify({ key: key, version: version, from: from || undefined, address: said.address, label: said.label, title: title(), fields: JSON.parse(fields) });
    return window.fetch(said.url, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: !!farewell && body.length < LARGEST_FAREWELL, headers: { 'Content-Type': 'application/json' }, body: body
    }).then(function (answer) {
      if (answer.type === 'opaqueredirect') { return { out: true }; }
      if (answer.status !== 200 && answer.status !== 409 && answer.status !== 422) { return {}; }
      return answer.json().then(function (json) {
        json.status = answer.status;
        return json;
      });
    }, function () { return {}; });
  }

  function part(other) {
    store(null);
    from = key;
    key = other;
    version = 0;
    nameInAddress();
    show();
  }

  function keep(farewell) {
    var now = read();
    if (now === kept) { return; }
    nameInAddress();
    store({ user: said.user, key: key, version: version, fields: now });
    if (sending || Date.now() < notBefore && !farewell) { return; }
    sending = true;
    post(now, farewell).then(function (answer) {
      sending = false;
      lastKept = Date.now();
      if (answer.status === 200) {
        version = answer.version;
        kept = now;
        from = null;
        store(null);
        tell(answer.words);
      } else if (answer.status === 409) {
        if (answer.done) { kept = now; }
        part(answer.key);
      } else if (answer.status === 422) {
        kept = now;
        tell(answer.words, true);
      } else {
        notBefore = Date.now() + AFTER_FAILURE;
        tell(answer.out ? said.signedOut : said.noAnswer, true, answer.out);
      }
    });
  }

  function look() {
    var now = read();
    if (now === lastSeen || Date.now() - lastKept > AT_LEAST) { keep(); }
    lastSeen = now;
  }

  function watch() {
    kept = lastSeen = read();
    window.setInterval(look, LOOK);
    form.addEventListener('focusout', function () { window.setTimeout(keep, 0); });
    document.addEventListener('visibilitychange', function () { if (document.hidden) { keep(true); } });
    window.addEventListener('pagehide', function () { keep(true); });
    if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', show); }
  }

  /* --- what this tab still has from before the page was loaded anew */
  function bringBack(left) {
    version = left.version;
    post(left.fields).then(function (answer) {
      if (answer.status === 409 && !answer.done) {
        part(answer.key);
        return post(left.fields);
      }
      return answer;
    }).then(function (answer) {
      if (answer.status) { store(null); }
      if (answer.status === 200) { window.location.reload(); } else { watch(); }
    });
  }

  /* fields that could not hold what was typed, such as half a number, show it again */
  if (said.unread) {
    var unread = JSON.parse(said.unread);
    Object.keys(unread).forEach(function (name) {
      var e = field(name);
      if (e && !e.value) { e.value = unread[name]; }
    });
  }

  var left = stored();
  if (left && left.user === said.user && left.fields !== read()) {
    bringBack(left);
  } else {
    if (left) { store(null); }
    watch();
  }
})();
