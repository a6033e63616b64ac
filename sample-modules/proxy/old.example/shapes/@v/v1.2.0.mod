module old.example/shapes

go 1.17

require old.example/zip v1.1.0
