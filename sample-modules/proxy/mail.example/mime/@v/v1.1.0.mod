module mail.example/mime

go 1.20

require text.example/unicode v1.0.0
