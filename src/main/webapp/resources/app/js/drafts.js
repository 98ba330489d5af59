/* What is typed is kept on the server while one types (includes/draft/here.xhtml, ADR 36). The fields go as they stand, half-typed numbers and all, past Faces: so nothing on
   the page moves, and a page whose view the server has forgotten keeps its words all the same. What the server did not get waits in this tab until it does. */
(function () {
  'use strict';

  var LOOK = 2000, AT_LEAST = 8000, AFTER_FAILURE = 10000, LARGEST_FAREWELL = 60000, WAITING = 'tracepost-draft:';
  var room = document.querySelector('[data-drafts]');
  if (!room || !window.fetch) { return; }
  var place = document.querySelector('.draft-here'), user = room.dataset.user;

  /* --- what waits in this tab */
  function store(what) {
    try { window.sessionStorage.setItem(WAITING + what.key, JSON.stringify(what)); } catch (forbiddenOrFull) { /* then the server alone keeps it */ }
  }

  function forget(key) {
    try { window.sessionStorage.removeItem(WAITING + key); } catch (forbidden) { /* nothing was stored */ }
  }

  function waiting() {
    try {
      return Object.keys(window.sessionStorage).filter(function (name) { return name.indexOf(WAITING) === 0; }).map(function (name) {
        var what = JSON.parse(window.sessionStorage.getItem(name));
        if (what.user !== user) { forget(what.key); }
        return what;
      }).filter(function (what) { return what.user === user; });
    } catch (forbidden) { return []; }
  }

  /* --- to the server */
  function post(what, farewell) {
    var body = JSON.stringify({
      key: what.key, version: what.version, from: what.from || undefined, address: what.address, label: what.label, title: what.title, fields: JSON.parse(what.fields)
    });
    return window.fetch(room.dataset.drafts, {
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

  /** What another window has gone on with goes on here under a key of its own, with the files. */
  function apart(what, key) { return Object.assign({}, what, { from: what.key, key: key, version: 0 }); }

  /** Brings what waits to the server; tells the last answer, and under which key it is now. */
  function deliver(what) {
    return post(what).then(function (answer) {
      if (answer.status === 200 || answer.status === 409) { forget(what.key); }
      if (answer.status !== 409 || answer.done) {
        answer.key = what.key;
        return answer;
      }
      var other = apart(what, answer.key);
      store(other);
      return deliver(other);
    });
  }

  /* --- from pages that were left before the server had all of them */
  function deliverFromElsewhere(here) {
    Promise.all(waiting().filter(function (what) { return what.key !== here; }).map(deliver)).then(function (answers) {
      var unseen = answers.filter(function (answer) { return answer.status === 200 && !document.querySelector('#unfinished a[href*="' + answer.key + '"]'); });
      if (!place && unseen.length && window.tracepostOffers) { window.tracepostOffers(); }
    });
  }

  if (!place) {
    deliverFromElsewhere(null);
    return;
  }

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
    if (!p || p.dataset.words === shown.words) { return; }
    p.dataset.words = shown.words;
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

  function nameInAddress() {
    var address = new URL(window.location.href);
    if (address.searchParams.get('draft') !== key) {
      address.searchParams.set('draft', key);
      window.history.replaceState(window.history.state, '', address);
    }
  }

  /* --- keeping */
  function keep(farewell) {
    var now = read();
    if (now === kept) { return; }
    var what = { user: user, key: key, version: version, from: from, address: said.address, label: said.label, title: title(), fields: now };
    nameInAddress();
    store(what);
    if (sending || Date.now() < notBefore && !farewell) { return; }
    sending = true;
    post(what, farewell).then(function (answer) {
      sending = false;
      lastKept = Date.now();
      if (answer.status === 200 || answer.status === 409) { forget(key); }
      if (answer.status === 200) {
        version = answer.version;
        kept = now;
        from = null;
        tell(answer.words);
      } else if (answer.status === 409) {
        from = key;
        key = answer.key;
        version = 0;
        show();
        if (answer.done) { kept = now; } else { keep(farewell); }
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

  /* The server sends us elsewhere, because it is done, or because session or view are gone: what it does not have yet waits here, so nobody need be asked about it. */
  function followRedirects(processor) {
    var redirect = processor.doRedirect;
    processor.doRedirect = function (node) {
      keep(true);
      if (window.tracepostForms) { window.tracepostForms.settle(form); }
      redirect.call(processor, node);
    };
  }

  function watch() {
    kept = lastSeen = read();
    window.setInterval(look, LOOK);
    form.addEventListener('focusout', function () { window.setTimeout(keep, 0); });
    document.addEventListener('visibilitychange', function () { if (document.hidden) { keep(true); } });
    window.addEventListener('pagehide', function () { keep(true); });
    if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', show); }
    if (window.PrimeFaces && window.PrimeFaces.ajax) { followRedirects(window.PrimeFaces.ajax.ResponseProcessor); }
  }

  /* fields that could not hold what was typed, such as half a number, show it again */
  if (said.unread) {
    var unread = JSON.parse(said.unread);
    Object.keys(unread).forEach(function (name) {
      var e = field(name);
      if (e && !e.value) { e.value = unread[name]; }
    });
  }

  /* what this tab still has from before this page was loaded anew comes back through the server, like everything else */
  deliverFromElsewhere(key);
  var left = waiting().find(function (what) { return what.key === key; });
  if (left && left.fields !== read()) {
    deliver(left).then(function (answer) {
      if (answer.status !== 200) { watch(); return; }
      key = answer.key;
      nameInAddress();
      window.location.reload();
    });
  } else {
    forget(key);
    watch();
  }
})();
