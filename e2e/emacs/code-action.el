;;; code-action.el --- a fix picked from the code actions, and saved -*- lexical-binding: t -*-
(defun scenario ()
  (user-open "boiler-relay/main.py")
  (user-cursor-at "132.163.4.102")
  (user-pick-action "0.warmhouse.pool.ntp.org")
  (save-buffer)
  (user-wait "the finding to go" (lambda () (not (user-has "hard-coded"))))
  (buffer-substring-no-properties (point-min) (point-max)))
