module data.example/toml

go 1.22

require test.example/golden v1.1.0
