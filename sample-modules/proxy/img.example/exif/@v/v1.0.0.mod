module img.example/exif

go 1.15

require img.example/codec v1.0.0
