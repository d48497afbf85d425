;;; run.el --- runs the scenario that $SCENARIO names and prints what it returns, or why it failed, as JSON -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'json)

(defun user-wait (what ready)
  "Wait until READY returns non-nil; the error says that it was for WHAT."
  (let ((end (+ (float-time) 30)) result)
    (while (and (not (setq result (funcall ready))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or result (error "Waited in vain for %s" what))))

(defun user-findings ()
  "The findings of the buffer as `RULE LINE', in order."
  (mapcar (lambda (one)
            (format "%s %d"
                    (flymake-diagnostic-text one)
                    (line-number-at-pos (flymake-diagnostic-beg one))))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun user-has (words)
  "Whether a finding of the buffer has these WORDS."
  (cl-some (lambda (one) (string-search words one)) (user-findings)))

(defun user-open (file)
  "Open FILE with Eglot and wait for its first findings."
  (find-file file)
  (call-interactively #'eglot)
  (user-wait "findings" #'flymake-diagnostics))

(defun user-cursor-at (text)
  "Put point on the first letter of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun user-pick-action (words)
  "Ask for the code actions at point and take the first whose title has these WORDS."
  (cl-letf ((last-nonmenu-event ?\r) ; the keyboard was used, not the mouse
            ((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (let ((titles (all-completions "" choices)))
                 (or (cl-find-if (lambda (title) (string-search words title)) titles)
                     (error "No action with %s among %S" words titles))))))
    (call-interactively #'eglot-code-actions)))

(load (getenv "SCENARIO") nil t t)
(princ (json-encode
        (condition-case problem
            `((ok . t) (result . ,(scenario)))
          (error `((ok . :json-false) (result . ,(error-message-string problem)))))))
(terpri)
