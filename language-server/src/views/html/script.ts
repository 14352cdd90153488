/**
 * The only script of an exported page: search, filter, fold, and unfolding before printing. A constant, so that the
 * page's policy can name its hash; texts come from attributes.
 */
export const SCRIPT = `(function () {
'use strict';
var form = document.querySelector('form.filter');
if (!form) return;
var cells = Array.prototype.slice.call(document.querySelectorAll('.cell'));
var all = function (open) { document.querySelectorAll('.cell details').forEach(function (one) { one.open = open; }); };
var fold = function (text) { return text.normalize('NFKC').toLowerCase(); };
var texts = cells.map(function (cell) {
    var row = cell.parentElement.querySelector('th');
    return fold((row ? row.textContent : '') + ' ' + cell.textContent);
});
var apply = function () {
    var text = fold(form.elements.text.value.trim()), name = form.elements.name.value, gaps = form.elements.gaps.checked, shown = 0;
    cells.forEach(function (cell, i) {
        var fits = (!text || texts[i].indexOf(text) >= 0) && (!name || cell.dataset.names.split('\\n').indexOf(name) >= 0) && (!gaps || cell.dataset.gaps !== undefined);
        cell.classList.toggle('unfit', !fits);
        if (fits) shown++;
    });
    document.querySelectorAll('table.matrix tbody tr').forEach(function (row) { row.hidden = !row.querySelector('.cell:not(.unfit)'); });
    var idle = !text && !name && !gaps;
    form.querySelector('output').textContent = idle ? '' : form.dataset.shown.replace('{shown}', shown).replace('{all}', cells.length);
};
form.addEventListener('input', apply);
form.addEventListener('submit', function (event) { event.preventDefault(); });
form.addEventListener('reset', function () { setTimeout(apply); });
form.elements.open.addEventListener('click', function () { all(true); });
form.elements.close.addEventListener('click', function () { all(false); });
window.addEventListener('beforeprint', function () { all(true); });
form.hidden = false;
})();
`;
