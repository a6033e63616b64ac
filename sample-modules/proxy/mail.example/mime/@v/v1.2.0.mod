module mail.example/mime

go 1.22

require text.example/unicode v1.1.0
