/* The popup "E-mail history", one for the whole list; the page's remote command "loadHistory" fills it. It comes when the mouse rests on an envelope, or the
   keyboard reaches one. Mouse and keyboard are two people here: a mouse that lies somewhere while the page scrolls under it takes nothing from the keyboard. */
(function () {
  'use strict';

  var MOUSE_RESTS = 220, KEYBOARD_RESTS = 120, MOUSE_LEAVES = 250;
  var popup = document.getElementById('history');
  var hovered = null, focused = null, wanted = null;
  var asked = 0;
  var mouse = { timer: null, x: -1, y: -1 }, keyboard = { timer: null };

  function later(who, action, wait) {
    clearTimeout(who.timer);
    who.timer = setTimeout(action, wait);
  }

  function envelopeOf(element) { return element && element.closest ? element.closest('[data-history]') : null; }

  function documentOf(envelope) { return envelope.getAttribute('data-history'); }

  function place() {
    var box = wanted.getBoundingClientRect();
    var width = Math.min(420, window.innerWidth - 24);
    popup.style.width = width + 'px';
    popup.style.left = Math.max(12, Math.min(box.left - 40, window.innerWidth - width - 12)) + window.scrollX + 'px';
    var below = box.bottom + 8 + popup.offsetHeight < window.innerHeight || box.top < popup.offsetHeight + 8;
    popup.style.top = (below ? box.bottom + 8 : box.top - popup.offsetHeight - 8) + window.scrollY + 'px';
  }

  function ask(envelope) {
    wanted = envelope;
    asked++;
    window.loadHistory([{ name: 'document', value: documentOf(envelope) }]);
  }

  function hide() {
    clearTimeout(mouse.timer);
    clearTimeout(keyboard.timer);
    wanted = null;
    popup.classList.remove('shown');
  }

  /* what came may be of an envelope that was left meanwhile, or nothing came at all */
  window.tracepostHistoryLoaded = function () {
    asked--;
    var of = popup.querySelector('[data-of]');
    if (wanted && wanted.isConnected && of && of.getAttribute('data-of') === documentOf(wanted)) {
      popup.classList.add('shown');
      place();
    } else if (asked === 0 && wanted) {
      // coming here again asks again
      hide();
      hovered = null;
    }
  };

  function hover(envelope) {
    hovered = envelope;
    later(mouse, function () { if (hovered === envelope && wanted !== envelope) { ask(envelope); } }, MOUSE_RESTS);
  }

  document.addEventListener('mousemove', function (e) {
    mouse.x = e.clientX;
    mouse.y = e.clientY;
  }, { passive: true });

  document.addEventListener('mouseover', function (e) {
    var envelope = envelopeOf(e.target);
    if (envelope) {
      if (envelope !== hovered) { hover(envelope); }
    } else if (popup.contains(e.target)) {
      clearTimeout(mouse.timer);
    } else {
      clearTimeout(mouse.timer);
      hovered = null;
      if (wanted && wanted !== focused) { later(mouse, hide, MOUSE_LEAVES); }
    }
  });

  document.addEventListener('focusin', function (e) {
    var envelope = envelopeOf(e.target);
    if (envelope && envelope.matches(':focus-visible')) {
      focused = envelope;
      later(keyboard, function () { if (focused === envelope && wanted !== envelope) { ask(envelope); } }, KEYBOARD_RESTS);
    } else if (!popup.contains(e.target)) {
      clearTimeout(keyboard.timer);
      focused = null;
      if (wanted && wanted !== hovered) { hide(); }
    }
  });

  document.addEventListener('keydown', function (e) { if (e.key === 'Escape') { hide(); } });

  /* The list was drawn again, under the mouse or under the keyboard: neither has moved, so the browser says nothing of the envelope that lies there now. */
  new MutationObserver(function () {
    if (focused && !focused.isConnected) {
      var again = document.activeElement === document.body ? document.querySelector('[data-history="' + CSS.escape(documentOf(focused)) + '"]') : null;
      focused = null;
      if (again) { again.focus({ preventScroll: true, focusVisible: true }); }
    }
    if (hovered && !hovered.isConnected) {
      var here = envelopeOf(document.elementFromPoint(mouse.x, mouse.y));
      hovered = null;
      if (here) { hover(here); }
    }
    if (wanted && !wanted.isConnected) {
      wanted = null;
      popup.classList.remove('shown');
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
