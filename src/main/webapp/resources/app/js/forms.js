/*
 * What is typed is not lost. Forms of the style class "guarded" are watched: one that was changed has the attribute data-changed, says so by the events
 * "tracepost:changed" and "tracepost:unchanged" (they bubble), and is not left without a question. Fields of the class "unguarded" do not count; an element of
 * the class "guarded-content" counts as what it says, for what the server holds, e.g. attached files.
 * Also here: where the focus goes when a form opens, is drawn anew or is refused, and Ctrl+Enter.
 */
(function () {
  'use strict';

  var $ = window.jQuery, PrimeFaces = window.PrimeFaces;
  var FOCUSABLE = 'a[href], button:not(:disabled), input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"]), [contenteditable=true]';
  var FIELDS = 'input:not([type=hidden], [type=file], :disabled, [readonly]), textarea:not(:disabled), select:not(:disabled), [contenteditable=true]';
  var ROW = /:\d+:/;

  function visible(e) { return e.getClientRects().length > 0; }

  function first(list) { return Array.from(list).find(visible); }

  /* --- which forms are changed */
  var stored = new Map();
  var sent = null;
  var free = false;

  function guarded() { return Array.from(document.querySelectorAll('form.guarded')); }

  function valueOf(field) {
    return field.options ? Array.from(field.selectedOptions, function (o) { return o.value; }).join('\n') : field.value;
  }

  function counts(field) {
    return field.name && !/^jakarta\.faces\.|_focus$/.test(field.name) && !/^(submit|button|file|reset)$/.test(field.type) && field.autocomplete !== 'current-password'
      && !field.closest('.unguarded');
  }

  function values(form) {
    var all = new Map();
    Array.from(form.elements).filter(counts).forEach(function (field) {
      var choice = field.type === 'checkbox' || field.type === 'radio';
      all.set(field.name + (choice ? '=' + field.value : ''), choice ? String(field.checked) : valueOf(field));
    });
    form.querySelectorAll('.guarded-content').forEach(function (e) { all.set('#' + e.id, e.textContent.replace(/\s+/g, ' ').trim()); });
    return all;
  }

  /** What it holds now is what is stored. */
  function settle(form) {
    stored.set(form.id, values(form));
    look(form);
  }

  function isChanged(form) {
    var was = stored.get(form.id);
    if (!was) { return false; }
    var now = values(form);
    return Array.from(now).some(function (entry) { return was.has(entry[0]) && was.get(entry[0]) !== entry[1]; })
      || Array.from(was.keys()).some(function (name) { return ROW.test(name) && !now.has(name); });
  }

  /** A field that the server has added brings its own first value along: only typing changes it. */
  function takeNew(form) {
    var was = stored.get(form.id);
    if (was) { values(form).forEach(function (value, name) { if (!was.has(name)) { was.set(name, value); } }); }
  }

  function look(form) {
    var changed = isChanged(form);
    if (changed !== form.hasAttribute('data-changed')) {
      form.toggleAttribute('data-changed', changed);
      form.dispatchEvent(new CustomEvent(changed ? 'tracepost:changed' : 'tracepost:unchanged', { bubbles: true }));
    }
    return changed;
  }

  function lookAll() { guarded().forEach(look); }

  function changedIn(part) {
    return guarded().filter(function (form) { return part.contains(form) && form.id !== sent && look(form); });
  }

  window.tracepostForms = {
    /** Whether anything that was typed on this page, or in this part of it, is not saved. */
    isChanged: function (part) { return changedIn(part || document).length > 0; },
    /** Tells that what the form holds now is kept, e.g. as saved by a script. */
    settle: settle,
    /** Whether single keys must rest: words are being typed, or may have gone astray. */
    isTyping: function () { return Date.now() - typed < 1000 || changedIn(document).length > 0; }
  };

  var typed = 0;
  document.addEventListener('input', function (e) {
    typed = Date.now();
    e.target.removeAttribute('aria-invalid');
    var form = e.target.closest('form.guarded');
    if (form) {
      if (form.id === sent) { sent = null; }
      look(form);
    }
  });
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Enter' || e.key === 'Escape' || e.key === 'Tab') { typed = 0; }
  }, true);

  /* --- leaving them */
  var question = document.getElementById('leave');
  var goOn = null, cameFrom = null;

  function ask(onLeave) {
    goOn = onLeave;
    cameFrom = document.activeElement;
    question.showModal();
  }

  if (question) {
    question.addEventListener('click', function (e) {
      if (e.target.closest('[data-leave]')) {
        var leave = goOn;
        goOn = null;
        question.close();
        leave();
      } else if (e.target.closest('[data-stay]')) { question.close(); }
    });
    question.addEventListener('close', function () {
      if (goOn && cameFrom && document.contains(cameFrom)) { cameFrom.focus(); }
      goOn = null;
    });
  }

  window.addEventListener('beforeunload', function (e) {
    if (!free && changedIn(document).length) {
      e.preventDefault();
      e.returnValue = '';
    }
  });

  function pass() {
    free = true;
    setTimeout(function () { free = false; }, 1500);
  }

  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a[href]');
    if (!link || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || link.target && link.target !== '_self' || /^#/.test(link.getAttribute('href'))) { return; }
    if (!/^https?:$/.test(link.protocol) || link.hasAttribute('download') || /[?&]download\b/.test(link.search) || link.matches('.with-filters')) { pass(); return; }
    if (!free && question && changedIn(document).length) {
      e.preventDefault();
      e.stopPropagation();
      ask(function () { free = true; link.click(); });
    }
  }, true);

  /* a form that is sent as a whole, or whose button leads on, is not left: it is taken along */
  function formOf(source) {
    var e = typeof source === 'string' ? document.getElementById(source) : source && source.jquery ? source[0] : source;
    return e && e.closest ? { button: e.closest('button, a, input[type=submit]'), form: e.closest('form') } : { button: null, form: null };
  }

  if ($) {
    $(document).on('change', function () { setTimeout(lookAll, 0); });
    $(document).on('submit', 'form', function () { sent = this.id; });
    $(document).on('pfAjaxSend', function (event, xhr, settings) {
      var of = formOf(settings.source);
      settings.pressed = of.button && of.form ? of.form.id : null;
      settings.main = of.button && of.form && (of.button === mainButton(of.form) || of.button.matches('[data-saves]'));
      settings.leadsTo = of.button && of.button.getAttribute('data-leads-to');
      if (settings.pressed) { sent = settings.pressed; }
    });
    $(document).on('pfAjaxUpdated', function (event, xhr, settings, args) {
      guarded().forEach(takeNew);
      if (settings.main && args && !args.validationFailed && document.getElementById(settings.pressed)) {
        var form = document.getElementById(settings.pressed);
        if (form.matches('.guarded')) { settle(form); }
      }
    });
    $(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
      if (args && args.redirect) { return; }
      if (settings.pressed && sent === settings.pressed) { sent = null; }
      lookAll();
      setTimeout(function () {
        if (settings.pressed && args && args.validationFailed) { showFault(document.getElementById(settings.pressed)); } else { lead(settings.leadsTo); }
      }, 0);
    });
    $(function () {
      guarded().forEach(settle);
      open();
    });
  }

  /* a dialog is left like a page; what is saved in it closes it without a word, because it is settled then */
  if (PrimeFaces && PrimeFaces.widget && PrimeFaces.widget.Dialog) {
    var dialogs = PrimeFaces.widget.Dialog.prototype, show = dialogs.show, hide = dialogs.hide;
    dialogs.show = function () {
      var opens = !this.isVisible(), box = this.jq[0];
      var result = show.apply(this, arguments);
      if (opens) { guarded().filter(function (form) { return box.contains(form); }).forEach(settle); }
      return result;
    };
    dialogs.hide = function () {
      var widget = this, box = this.jq[0], words = arguments;
      var left = this.isVisible() && question ? changedIn(box) : [];
      if (!left.length) { return hide.apply(this, arguments); }
      if (!question.open) {
        ask(function () {
          left.forEach(settle);
          hide.apply(widget, words);
        });
      }
      return undefined;
    };
  }

  /* --- the focus */
  var last = null, lastId = null, lastPlace = null;

  document.addEventListener('focusin', function (e) {
    last = e.target;
    lastId = e.target.id;
    lastPlace = places(e.target);
  });
  document.addEventListener('pointerdown', function () { last = null; }, true);

  /** The ids around an element, from the inside out. */
  function places(e) {
    var ids = [];
    for (var above = e.parentElement; above && above !== document.body; above = above.parentElement) { if (above.id) { ids.push(above.id); } }
    return ids;
  }

  function lost() { return !document.activeElement || document.activeElement === document.body; }

  /** A button may say where the next thing is to be typed: the first of these that there is. */
  function lead(to) {
    var target = to && first(document.querySelectorAll(to));
    if (target) { target.focus(); } else { refocus(); }
  }

  /** After a part of the page was drawn anew the focus is where it was, or as near as can be. */
  function refocus(tries) {
    if (!last || !lost()) { return; }
    var gone = !document.contains(last), same = lastId && document.getElementById(lastId);
    var target = same || (gone ? near() : last);
    if (!target) { return; }
    if (target.disabled && (tries || 0) < 20) {
      setTimeout(function () { refocus((tries || 0) + 1); }, 100);
      return;
    }
    target.focus({ preventScroll: target === same });
  }

  function near() {
    for (var i = 0; i < lastPlace.length; i++) {
      var place = document.getElementById(lastPlace[i]);
      var field = place && visible(place) && first(place.querySelectorAll(last.matches(FIELDS) ? FOCUSABLE : 'a[href], button:not(:disabled), summary'));
      if (field) { return field; }
    }
    return null;
  }

  /** A field that its converter refused is marked by PrimeFaces; of one that a service refused only the words stand beside it. */
  function wrong(box) {
    return Array.from(box.querySelectorAll('.ui-state-error, [aria-invalid=true], .ui-message-error')).map(function (e) {
      if (e.matches('label')) { return null; }
      var place = e.matches('.ui-message-error') ? e.closest('.field, td') : e;
      var field = place && (place.matches(FIELDS) ? place : first(place.querySelectorAll(FIELDS)) || place.querySelector(FIELDS));
      if (field) { field.setAttribute('aria-invalid', 'true'); }
      return field;
    }).find(function (e) { return e && visible(e); });
  }

  /** The first field that is wrong, or else the words that say what is. */
  function showFault(form) {
    var box = form && form.closest('.ui-dialog, main') || document;
    var field = wrong(box);
    var words = field ? null : first(box.querySelectorAll('.meanwhile, .said-error, .fault')) || first(document.querySelectorAll('.said-error'));
    var target = field || words;
    if (!target) { refocus(); return; }
    if (words) { words.tabIndex = -1; }
    target.focus({ preventScroll: true });
    ((field && field.closest('.field, td')) || target).scrollIntoView({ block: 'center' });
  }

  /** A page that is a form begins in its first field; one that came back with a mistake, there. */
  function open() {
    var refused = first(document.querySelectorAll('main .ui-message-error, main .said-error'));
    if (refused) { showFault(refused.closest('form')); return; }
    var form = document.querySelector('form.starts');
    if (form && lost() && !window.location.hash) {
      var field = first(form.querySelectorAll(FIELDS));
      if (field) { field.focus({ preventScroll: true }); }
    }
  }

  /* --- Ctrl+Enter presses a form's main button */
  function mainButton(form) {
    var all = Array.from(form.querySelectorAll('.dialog-buttons button[type=submit]:not(.quiet, .plain)')).filter(visible);
    return all.filter(function (b) { return !b.matches('.danger'); }).pop() || all.pop();
  }

  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.defaultPrevented) { return; }
    var form = e.target.closest && e.target.closest('form'), main = form && mainButton(form);
    if (main && !main.disabled) {
      e.preventDefault();
      main.click();
    }
  });
})();
