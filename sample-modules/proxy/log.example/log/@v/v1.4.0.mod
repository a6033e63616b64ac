module log.example/log

go 1.20

require test.example/assert v1.1.0
